import { type Client, Room, type RoomException, type RoomMethodName, ServerError } from '@colyseus/core';
import { NO_BED, type PersonId } from '@lent-dreams/shared/ids.ts';
import { BED_COUNT, TICK_MS, TICKS_PER_SECOND, WATCHER_EVERY_TICKS } from '@lent-dreams/shared/units.ts';
import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { type AnyRequest, REQUESTS, type RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import type { HubServices } from '../hubs/hub-services.ts';
import { personIn } from '../hubs/mint.ts';
import type { Night } from '../night/night.ts';
import { humanBeds } from '../night/state/world.ts';
import { type AdmittedPerson, admit } from './admission.ts';
import { dropReservations } from './drop-reservations.ts';
import { type FaultBreaker, newFaultBreaker } from './fault-breaker.ts';
import { shieldFrames } from './frame-shield.ts';
import { freshNight } from './fresh-night.ts';
import { sendNews, sendWord } from './herald.ts';
import { type NightKeeper, openNightKeeper } from './night-keeper.ts';
import { PacedSerializer } from './paced-serializer.ts';
import { newPatience } from './patience.ts';
import { newHubState, project } from './projector.ts';
import { answerRequest, type Bucket, isFlood, isReplay, newBucket } from './requests.ts';
import { createSightKeeper, type SightKeeper } from './sight-keeper.ts';

const WATCHER_LIMIT = 100;
/** Seconds a lost socket's seat is kept for the same tab. */
const KEEP_SECONDS = 90;
/** A room without anybody sleeps after this and forgets its night, which waits until then. */
const EMPTY_MS = 5 * 60_000;
const ABUSE = 4002;
/** Faults a minute that a room survives, and a person's requests may cause. */
const ROOM_FAULTS = 20;
const PERSON_FAULTS = 5;

type Seat = { readonly person: PersonId; readonly bucket: Bucket; readonly faults: FaultBreaker };
type HubClient = Client & { userData?: Seat };

/** The room of a hub: carries requests in, patches and news out, and knows no rule. */
export const makeHubRoom = (services: HubServices): (new () => Room) => {
  const { hubs, store, log, clock } = services;

  return class HubRoom extends Room<{ state: HubState }> {
    override maxClients = BED_COUNT + WATCHER_LIMIT;
    /** The framework cuts off without a reason; the room does it before, with one. */
    override maxMessagesPerSecond = 200;
    override autoDispose = false;
    override seatReservationTimeout = 10;
    private night!: Night;
    private keeper!: NightKeeper;
    /** Nothing of this night is worth keeping: everybody went, or it fails and fails. */
    private isOver = false;
    private sight!: SightKeeper;
    /** '' until the room stands. */
    private slug = '';
    private emptySinceMs = clock.steadyMs();
    private readonly patience = newPatience(clock);
    private readonly faults = newFaultBreaker(ROOM_FAULTS, clock);
    private readonly paced = new PacedSerializer((client) => this.mayRest(client));
    private readonly seats = new Map<PersonId, HubClient>();

    override messages = Object.fromEntries(
      (Object.keys(REQUESTS) as RequestKind[]).map((kind) => [
        kind,
        (client: HubClient, raw: unknown, context?: { readonly id?: number | undefined }) =>
          this.onRequest(client, kind, raw, context?.id),
      ]),
    );

    static override async onAuth(_token: string, options: unknown): Promise<AdmittedPerson> {
      const admission = admit(options, services);
      if (!admission.ok) throw new ServerError(403, admission.refused);
      return admission.person;
    }

    override async onCreate(options: unknown): Promise<void> {
      const admission = admit(options, services);
      if (!admission.ok) throw new ServerError(403, admission.refused);
      const { hub } = admission;
      this.state = newHubState(hub.slug, hub.name);
      this.keeper = await openNightKeeper({
        slug: hub.slug,
        store,
        log: log.child({ roomId: this.roomId }),
        fresh: () => freshNight(hub),
      });
      this.slug = hub.slug;
      this.night = this.keeper.night;
      this.sight = createSightKeeper(this.state);
      shieldFrames(this, (error) =>
        log.warn({ err: error, roomId: this.roomId }, 'a frame broke the reader of frames'),
      );
      // The framework's clock reads the time of day: set back by an hour, it would stop the night for as long.
      Reflect.set(this.clock, 'now', clock.steadyMs);
      this.clock.start();
      this.setFixedTimestep(() => this.step(), TICKS_PER_SECOND);
      // Only now: set before the timestep, it starts a clock of its own that eats the timestep's time.
      this.patchRate = null;
      this.tellHub();
    }

    override onJoin(client: HubClient, _options: unknown, admitted?: AdmittedPerson): void {
      if (admitted === undefined) throw new ServerError(403, 'invalid');
      const person = personIn(this.slug, admitted.hash);
      const before = this.seats.get(person);
      client.userData = { person, bucket: newBucket(clock.steadyMs()), faults: newFaultBreaker(PERSON_FAULTS, clock) };
      this.patience.renew(client);
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
      if (code === ABUSE || code === CLOSE.flood) {
        this.seats.delete((client.userData as Seat).person);
        return;
      }
      try {
        await this.allowReconnection(client, KEEP_SECONDS);
      } catch {
        // Nobody came back in time, or the same person came in by another tab: onLeave does the rest.
      }
    }

    override onReconnect(client: HubClient): void {
      this.patience.renew(client);
      const seat = client.userData;
      if (seat === undefined || !this.holdsSeat(client)) {
        client.leave(CLOSE.elsewhere);
        return;
      }
      // A new socket counts its requests anew.
      seat.bucket.lastId = -1;
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

    override async onDispose(): Promise<void> {
      if (this.slug === '') return;
      hubs.setAsleep(this.slug);
      await this.keeper.close(this.isOver ? 'over' : 'sleeps');
    }

    override onBeforeShutdown(): void {
      for (const client of this.seats.values()) sendWord(client, { kind: 'restart' });
      dropReservations(this);
      void this.disconnect(CLOSE.restart);
    }

    /** The wrapping error holds options, keys and what was said, so its cause is logged alone. */
    override onUncaughtException({ cause }: RoomException, method: RoomMethodName): void {
      log.error({ err: cause, method, roomId: this.roomId }, 'a tick failed; the room goes on');
      if (this.faults.trips()) {
        log.fatal({ roomId: this.roomId }, 'a room that fails and fails is closed');
        this.isOver = true;
        void this.disconnect(CLOSE.restart);
      }
    }

    /** The framework hands in a serializer of its own whenever the state is set. */
    override setSerializer(): void {
      super.setSerializer(this.paced);
    }

    /** Those who only watch get a patch every other tick, together with the feelings. */
    private mayRest({ userData }: HubClient): boolean {
      const { tick, people } = this.night.world;
      return tick % WATCHER_EVERY_TICKS !== 0 && people[userData?.person ?? '']?.bed === NO_BED;
    }

    private holdsSeat(client: HubClient): boolean {
      return client.userData !== undefined && this.seats.get(client.userData.person)?.sessionId === client.sessionId;
    }

    private onRequest(client: HubClient, kind: RequestKind, raw: unknown, id: number | undefined): unknown {
      const seat = client.userData;
      if (seat === undefined || !this.holdsSeat(client)) return { ok: false, refused: 'gone' };
      if (isFlood(seat.bucket, clock.steadyMs())) {
        client.leave(CLOSE.flood);
        return { ok: false, refused: 'rateLimited' };
      }
      if (isReplay(seat.bucket, id)) return { ok: false, refused: 'gone' };
      const reply = answerRequest(kind, raw, seat.bucket, clock.steadyMs(), (request) =>
        this.takeRequest(client, seat, request),
      );
      return kind === 'move' || !reply.ok ? reply : this.whenKept(client, seat.person, kind, reply);
    }

    /** Only the request fails that threw, and whoever sends many of them goes: one person must not close the room for all. */
    private takeRequest(client: HubClient, { person, faults }: Seat, request: AnyRequest): Reply<unknown> {
      try {
        return this.night.take({ input: 'request', person, request });
      } catch (error) {
        log.error({ err: error, kind: request.kind, roomId: this.roomId }, 'a request failed; the room goes on');
        if (faults.trips()) client.leave(ABUSE);
        return { ok: false, refused: 'unavailable' };
      }
    }

    /** What a person is told is kept, a killed process included. */
    private async whenKept(client: HubClient, person: PersonId, kind: RequestKind, reply: unknown): Promise<unknown> {
      const isLast = kind === 'leave' || kind === 'forgetMe';
      if (isLast) this.seats.delete(person);
      await this.keeper.kept();
      if (isLast) setTimeout(() => client.leave(CLOSE.left), TICK_MS);
      return reply;
    }

    private step(): void {
      if (this.clients.length === 0) {
        this.isOver = clock.steadyMs() - this.emptySinceMs > EMPTY_MS;
        if (this.isOver) void this.disconnect();
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
        this.tellSaved();
        this.cutSlow();
      }
      if (phase !== 'ending' && this.night.world.phase === 'ending') this.keepNight();
    }

    /** World to wire: what all may see, then what each may hold. */
    private showNow(): void {
      project(this.night.world, this.state);
      this.sight.sync(this.night.world, this.seats, this.night.touched);
    }

    private tellHub(): void {
      const { world } = this.night;
      hubs.keepBook(this.slug, world.book);
      hubs.setLive(this.slug, {
        dreamers: humanBeds(world).length,
        watchers: this.state.watchers,
        phase: world.phase,
        startsInSeconds:
          world.phase === 'lobby' && world.beginTick > 0
            ? Math.max(0, Math.round((world.beginTick - world.tick) / TICKS_PER_SECOND))
            : null,
      });
    }

    private tellSaved(): void {
      const kind = this.keeper.diskNews();
      if (kind !== null) for (const client of this.seats.values()) sendWord(client, { kind });
    }

    /** Cuts whoever joined and never said so, or lets patches pile up. */
    private cutSlow(): void {
      for (const client of Array.from(this.seats.values())) if (this.patience.isOver(client)) client.leave(CLOSE.slow);
    }

    private keepNight(): void {
      hubs.countNight(this.slug);
      void store.finishNight(this.slug, this.night.world.night, JSON.stringify(this.night.world.ending));
    }
  };
};
