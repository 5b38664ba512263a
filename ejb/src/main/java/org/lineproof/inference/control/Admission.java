package org.lineproof.inference.control;

import java.util.UUID;
import org.lineproof.tenancy.entity.Refusal;

/** What is to become of a receipt, before anything is stored. */
sealed interface Admission {

    /** It is new, and its signature holds. */
    record Fresh(SignedReceipt receipt, SignatureCheck check) implements Admission {}

    /** The same statement was recorded before. */
    record Known(UUID id) implements Admission {}

    /** The same statement stands before it in this batch. */
    record Twin(SignedReceipt.Coordinates coordinates) implements Admission {}

    /** It cannot be taken. */
    record Refused(Refusal refusal) implements Admission {}
}
