import { Room, ServerError } from '@colyseus/core';
import { admit } from '../../src/rooms/admission.ts';
import type { MakeRoom } from '../../src/start-server.ts';

/** A room with the true admission and nothing behind it: enough for the doors before it. */
export const makeQuietRoom: MakeRoom = (services) =>
  class QuietRoom extends Room {
    static override async onAuth(_token: string, options: unknown): Promise<boolean> {
      const admission = admit(options, services);
      if (!admission.ok) throw new ServerError(403, admission.refused);
      return true;
    }

    override onCreate({ slug }: { slug: string }): void {
      this.metadata = { slug };
      services.hubs.setLive(slug, { dreamers: 0, watchers: 0, phase: 'lobby', startsInSeconds: 20 });
    }

    override onJoin(): void {
      const { slug } = this.metadata as { slug: string };
      const dreamers = this.clients.length;
      services.hubs.setLive(slug, { dreamers, watchers: 0, phase: 'lobby', startsInSeconds: 20 });
    }

    override onUncaughtException(): void {
      // The tests look at the doors only.
    }

    override onDispose(): void {
      services.hubs.setAsleep((this.metadata as { slug: string }).slug);
    }
  };
