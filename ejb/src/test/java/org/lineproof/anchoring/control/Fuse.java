package org.lineproof.anchoring.control;

import org.junit.jupiter.api.function.Executable;

/** Something that happens to a node before one of its steps. */
final class Fuse {

    /** The end of a node, as by kill -9: nothing is cleaned up, only what was committed and sent remains. */
    static final class Blown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Blown() {
            super("the node was killed", null, false, false);
        }
    }

    private final Executable event;
    private long steps;

    private Fuse(long steps, Executable event) {
        this.steps = steps;
        this.event = event;
    }

    static Fuse none() {
        return new Fuse(Long.MAX_VALUE, () -> {});
    }

    /** The node dies after so many steps. */
    static Fuse death(long steps) {
        return new Fuse(steps, () -> {
            throw new Blown();
        });
    }

    /** After so many steps the node is held up while this happens, and then goes on. */
    static Fuse interruption(long steps, Executable event) {
        return new Fuse(steps, event);
    }

    /** Whether it happened. */
    boolean isBurnt() {
        return steps < 0;
    }

    void burn() {
        if (steps-- == 0) {
            try {
                event.execute();
            } catch (Blown e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
