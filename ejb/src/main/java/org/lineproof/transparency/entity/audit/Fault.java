package org.lineproof.transparency.entity.audit;

/** The ways in which a log can contradict itself, its readers or the ledger, and what to do about each. */
public enum Fault {
    /** The row of an entry is not what was logged. */
    CHANGED_ENTRY("restore the row from a backup taken before the change, and find out who has the owner's password"),
    /** An entry that was logged is not there any more. */
    DELETED_ENTRY("restore the rows from a backup that holds them, and find out who has the owner's password"),
    /** A kept content no longer fits the commitment in its entry. */
    CHANGED_CONTENT("restore the content from a backup; the entry itself is untouched and says what it has to be"),
    /** A tile, as it is published or stored, does not follow from what lies below it. */
    CHANGED_TILE("compute the tile again from its entries, and empty every cache between the server and its readers"),
    /** A checkpoint that the log's key did not sign, or not so. */
    FORGED_CHECKPOINT(
            "restore the row from a backup; look who writes to the database, or stands between it and readers"),
    /** A kept cosignature that its witness did not give on the checkpoint that is kept beside it. */
    FORGED_COSIGNATURE("ask the witness for the checkpoint it cosigned: if that one is ours, restore the row of the"
            + " cosignature from a backup; if not, the log was forked, keep both histories"),
    /** Entries have places, but the checkpoint that covered them is gone. */
    LOST_CHECKPOINT("restore the row from a backup, or let the publisher sign the present size again"),
    /** The log's key, or the ledger by our hand, vouches for two histories. */
    FORKED_LOG("stop publishing this log and keep both histories as evidence; whoever rewrote it had the log's key:"
            + " rotate it, and restore the history that was anchored"),
    /** The ledger knows a log that this database does not. */
    SHADOW_LOG("find out who opened it: if a submitter's key was used, withdraw it; if the database was restored to"
            + " before the log was opened, restore a later backup"),
    /** The ledger holds a head that this log does not extend. */
    FOREIGN_HEAD("withdraw the submitter's key and close the log on the ledger with a successor; keep both histories"),
    /** The ledger or a reader saw a larger log than the database has. */
    RESTORED_DATABASE("restore a backup that reaches beyond this size; if there is none, close the log on the ledger"
            + " with a successor and name the entries that are lost"),
    /** A recorded anchor that the ledger does not confirm. */
    LOST_ANCHOR("ask another node; if all agree, the chain was begun anew or the record of the anchor is forged"),
    /** The row of a log names another key, origin or organisation than its id was made of. */
    CHANGED_LOG("restore the row from a backup; the ledger knows the log by its id"),
    /** A key that signs for the log without its predecessor's word for it, or without being ours. */
    CHANGED_KEY(
            "restore the rows of the log's keys from a backup, and look whether a checkpoint was signed by that key");

    private final String cure;

    Fault(String cure) {
        this.cure = cure;
    }

    /** What to do, a clause without full stop. */
    public String cure() {
        return cure;
    }
}
