// The page of the replay view: runs beside the editor, whose panel it talks to, or alone with a recording in it.
// Every text of a log reaches the page as text, never as markup.
import './replay.css';
import { embeddedRecording } from './data/embeddedRecording';
import { startInEditor } from './startInEditor';
import { startStandalone } from './startStandalone';

const root = document.getElementById('replay')!;
const embedded = embeddedRecording();
if (embedded) startStandalone(root, embedded);
else startInEditor(root);
