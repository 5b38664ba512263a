package org.lineproof.evidence.proof;

/** What came of looking at a proof. Reasons hold no value of a receipt: they outlive an erasure. */
public sealed interface ProofVerdict {
    /** {@code VALID}, {@code INVALID} or {@code INDETERMINATE}. */
    String name();

    /** Why, in plain words; empty for a valid proof. */
    String reason();

    /** It holds. */
    record Valid() implements ProofVerdict {
        @Override
        public String name() {
            return "VALID";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** It does not hold, and never will. */
    record Invalid(String reason) implements ProofVerdict {
        /** @throws IllegalArgumentException without a reason */
        public Invalid {
            requireReason(reason);
        }

        @Override
        public String name() {
            return "INVALID";
        }
    }

    /** It cannot be decided with what is at hand; the reason says what is missing and what to do. */
    record Indeterminate(String reason) implements ProofVerdict {
        /** @throws IllegalArgumentException without a reason */
        public Indeterminate {
            requireReason(reason);
        }

        @Override
        public String name() {
            return "INDETERMINATE";
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: a verdict other than valid says why");
        }
    }
}
