package org.lineproof.transparency.entity;

import org.lineproof.evidence.digest.Hash;

/** The newest published size and root of a log, as the ledger is asked to keep it. */
public record PublishedHead(EvidenceLog log, long size, Hash root) {}
