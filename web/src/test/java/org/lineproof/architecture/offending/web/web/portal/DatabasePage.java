package org.lineproof.architecture.offending.web.web.portal;

import javax.sql.DataSource;

/** A page asks a boundary, never the database. */
public record DatabasePage(DataSource source) {}
