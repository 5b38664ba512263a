package org.lineproof.transparency.control.witness;

/** What a witness answered; nothing of it is verified yet. */
public sealed interface WitnessAnswer {

    /** 200: signature lines, each with its line end. */
    record Cosigned(String lines) implements WitnessAnswer {}

    /** 409: it cosigned this size last. */
    record Conflict(long size) implements WitnessAnswer {}

    /** 400, 403, 404, 422, or a 409 without a size. */
    record Refused(int status) implements WitnessAnswer {

        /** What the specification lets this status mean. */
        String words() {
            return switch (status) {
                case 400 -> "it does not accept the request (400)";
                case 403 -> "it trusts no key that signed the checkpoint (403); have its operator add the log's key";
                case 404 -> "it does not know the log (404); have its operator add the log";
                case 409 -> "it cosigned another state of the log and does not say which (409)";
                default -> "the tree it cosigned before is not the beginning of this log (" + status + ")";
            };
        }

        /** Whether the witness says that the log was forked: every other refusal is a matter of its configuration. */
        boolean contradicts() {
            return status == 422;
        }
    }
}
