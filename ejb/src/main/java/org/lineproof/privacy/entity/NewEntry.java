package org.lineproof.privacy.entity;

import org.lineproof.evidence.entry.Entry;
import org.lineproof.transparency.entity.LogName;

/**
 * An entry with what it commits to.
 *
 * @param log where it is to go
 */
public record NewEntry(LogName log, Entry entry, Content content) {}
