import { makeHubRoom } from './rooms/hub-room.ts';
import { runServer } from './run-server.ts';

await runServer(makeHubRoom);
