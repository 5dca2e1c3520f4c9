import { randomBytes } from 'node:crypto';
import { type Client, ClientState, Room, ServerError } from '@colyseus/core';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { BED_COUNT, TICK_MS, TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import { REQUESTS, type RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import type { HubServices } from '../hubs/hub-services.ts';
import { createNight, type Night } from '../night/night.ts';
import { actorBeds } from '../night/state/world.ts';
import { type AdmittedPerson, admit } from './admission.ts';
import { sendNews, sendWord } from './herald.ts';
import { newHubState, project } from './projector.ts';
import { answerRequest, type Bucket, newBucket } from './requests.ts';
import { createSightKeeper, type SightKeeper } from './sight-keeper.ts';

const WATCHER_LIMIT = 100;
/** Seconds a lost socket's seat is kept for the same tab. */
const KEEP_SECONDS = 90;
/** A room without anybody sleeps after this; the night waits meanwhile. */
const EMPTY_MS = 5 * 60_000;
const ABUSE = 4002;
/** A client says that it came within this time. */
const JOIN_PATIENCE_MS = 5000;
/** Patches that may wait for a client that reads too slowly. */
const BACKLOG_BYTES = 1_000_000;

type Seat = { readonly person: PersonId; readonly bucket: Bucket; readonly joinedMs: number };
type HubClient = Client & { userData?: Seat };

const newSeeds = (): { cast: string; flaw: string; draws: string } => {
  const seed = (): string => randomBytes(16).toString('hex');
  return { cast: seed(), flaw: seed(), draws: seed() };
};

/** The room of a hub: carries requests in, patches and news out, and knows no rule. */
export const makeHubRoom = (services: HubServices): (new () => Room) => {
  const { hubs, store, log, clock } = services;

  return class HubRoom extends Room<{ state: HubState }> {
    override maxClients = BED_COUNT + WATCHER_LIMIT;
    override maxMessagesPerSecond = 100;
    override autoDispose = false;
    override seatReservationTimeout = 10;
    private night!: Night;
    private sight!: SightKeeper;
    private slug = '';
    private emptySinceMs = clock.steadyMs();
    private readonly seats = new Map<PersonId, HubClient>();
    private readonly persons = new Map<string, PersonId>();

    override messages = Object.fromEntries(
      (Object.keys(REQUESTS) as RequestKind[]).map((kind) => [
        kind,
        (client: HubClient, raw: unknown) => this.onRequest(client, kind, raw),
      ]),
    );

    static override async onAuth(_token: string, options: unknown): Promise<AdmittedPerson> {
      const admission = admit(options, services);
      if (!admission.ok) throw new ServerError(403, admission.refused);
      return admission.person;
    }

    override onCreate(options: unknown): void {
      const admission = admit(options, services);
      if (!admission.ok) throw new ServerError(403, admission.refused);
      const { hub } = admission;
      this.slug = hub.slug;
      this.state = newHubState(hub.slug, hub.name);
      this.night = createNight({
        seeds: newSeeds(),
        technology: hub.technology,
        machine: hub.machine,
        open: !hub.private,
      });
      this.sight = createSightKeeper(this.state);
      this.setFixedTimestep(() => this.step(), TICKS_PER_SECOND);
      // Only now: set before the timestep, it starts a clock of its own that eats the timestep's time.
      this.patchRate = null;
      this.tellHub();
    }

    override onJoin(client: HubClient, _options: unknown, admitted?: AdmittedPerson): void {
      if (admitted === undefined) throw new ServerError(403, 'invalid');
      const person = this.personOf(admitted.hash);
      const before = this.seats.get(person);
      client.userData = { person, bucket: newBucket(clock.steadyMs()), joinedMs: clock.steadyMs() };
      this.sight.welcome(client);
      this.seats.set(person, client);
      if (before !== undefined && before !== client) {
        sendWord(before, { kind: 'elsewhere' });
        before.leave(CLOSE.elsewhere);
      }
      const { name, mayMisuse, watch } = admitted;
      this.night.take({ input: 'came', person, name, mayMisuse, watch });
      this.showNow();
    }

    override async onDrop(client: HubClient, code?: number): Promise<void> {
      if (!this.holdsSeat(client)) return;
      this.night.take({ input: 'dropped', person: (client.userData as Seat).person });
      if (code === ABUSE) return;
      try {
        await this.allowReconnection(client, KEEP_SECONDS);
      } catch {
        // Nobody came back in time, or the same person came in by another tab: onLeave does the rest.
      }
    }

    override onReconnect(client: HubClient): void {
      const seat = client.userData;
      if (seat === undefined || !this.holdsSeat(client)) {
        client.leave(CLOSE.elsewhere);
        return;
      }
      this.seats.set(seat.person, client);
      const known = this.night.world.people[seat.person];
      if (known === undefined) {
        client.leave(CLOSE.left);
        return;
      }
      this.night.take({
        input: 'came',
        person: seat.person,
        name: known.name,
        mayMisuse: known.mayMisuse,
        watch: known.bed < 0,
      });
      this.showNow();
    }

    override onLeave(client: HubClient, code?: number): void {
      client.view?.dispose();
      if (!this.holdsSeat(client)) return;
      const { person } = client.userData as Seat;
      this.seats.delete(person);
      if (code === CLOSE.left || code === 4000)
        this.night.take({ input: 'request', person, request: { kind: 'leave' } });
      else this.night.take({ input: 'dropped', person });
    }

    override onDispose(): void {
      hubs.setAsleep(this.slug);
    }

    override onBeforeShutdown(): void {
      for (const client of this.seats.values()) sendWord(client, { kind: 'restart' });
      void this.disconnect(CLOSE.restart);
    }

    override onUncaughtException(error: Error, method: string): void {
      log.error({ err: error, method, roomId: this.roomId }, 'a request or tick failed; the room goes on');
    }

    private holdsSeat(client: HubClient): boolean {
      return client.userData !== undefined && this.seats.get(client.userData.person)?.sessionId === client.sessionId;
    }

    private personOf(hash: string): PersonId {
      const known = this.persons.get(hash);
      if (known !== undefined) return known;
      const made = randomBytes(6).toString('base64url');
      this.persons.set(hash, made);
      return made;
    }

    private onRequest(client: HubClient, kind: RequestKind, raw: unknown): unknown {
      const seat = client.userData;
      if (seat === undefined || !this.holdsSeat(client)) return { ok: false, refused: 'gone' };
      const reply = answerRequest(kind, raw, seat.bucket, clock.steadyMs(), (request) =>
        this.night.take({ input: 'request', person: seat.person, request }),
      );
      if ((kind === 'leave' || kind === 'forgetMe') && reply.ok) {
        this.seats.delete(seat.person);
        if (kind === 'forgetMe')
          for (const [hash, person] of this.persons) if (person === seat.person) this.persons.delete(hash);
        setTimeout(() => client.leave(CLOSE.left), TICK_MS);
      }
      return reply;
    }

    private step(): void {
      if (this.clients.length === 0) {
        if (clock.steadyMs() - this.emptySinceMs > EMPTY_MS) void this.disconnect();
        return;
      }
      this.emptySinceMs = clock.steadyMs();
      const { phase } = this.night.world;
      this.night.tick();
      this.showNow();
      const news = this.night.drainNews();
      this.broadcastPatch();
      sendNews(this.night.world, news, this.seats);
      if (this.night.world.tick % TICKS_PER_SECOND === 0) {
        this.tellHub();
        this.cutSlow();
      }
      if (phase !== 'ending' && this.night.world.phase === 'ending') this.keepNight();
    }

    /** World to wire: what all may see, then what each may hold. */
    private showNow(): void {
      project(this.night.world, this.state);
      this.sight.sync(this.night.world, this.seats);
    }

    private tellHub(): void {
      const { world } = this.night;
      hubs.setLive(this.slug, {
        dreamers: actorBeds(world).length,
        watchers: this.state.watchers,
        phase: world.phase,
        startsInSeconds:
          world.phase === 'lobby' && world.beginTick > 0
            ? Math.max(0, Math.round((world.beginTick - world.tick) / TICKS_PER_SECOND))
            : null,
      });
    }

    /** Cuts whoever joined and never said so, or lets a megabyte of patches pile up. */
    private cutSlow(): void {
      for (const client of Array.from(this.seats.values())) {
        const waited = clock.steadyMs() - (client.userData?.joinedMs ?? 0);
        const { bufferedAmount = 0 } = client.ref as { bufferedAmount?: number };
        const neverCame = client.state === ClientState.JOINING && waited > JOIN_PATIENCE_MS;
        if (neverCame || bufferedAmount > BACKLOG_BYTES) client.leave(CLOSE.slow);
      }
    }

    private keepNight(): void {
      hubs.countNight(this.slug);
      void store.finishNight(this.slug, this.night.world.night, JSON.stringify(this.night.world.ending));
    }
  };
};
