package org.lineproof.inference.control;

import java.util.UUID;
import org.lineproof.transparency.entity.Acknowledgement;

/** A receipt with the pending entry that was made for it. */
record NewReceipt(SignedReceipt receipt, SignatureCheck check, Acknowledgement logged) {

    UUID id() {
        return logged.entry();
    }
}
