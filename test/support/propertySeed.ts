// Properties draw the same cases in each run, so that a red run tells of the change and not of the dice. PROPERTY_SEED draws others.
import * as fc from 'fast-check';

const usualSeed = 20_260_302;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['PROPERTY_SEED'] ?? usualSeed) });
