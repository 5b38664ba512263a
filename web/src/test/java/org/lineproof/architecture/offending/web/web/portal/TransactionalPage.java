package org.lineproof.architecture.offending.web.web.portal;

import jakarta.transaction.Transactional;

/** A transaction begins at a boundary. */
@Transactional
public class TransactionalPage {}
