/**
 * Receipts on disk until the service has them: append-only segments, each frame forced before its receipts are
 * acknowledged, and a cursor that says how far the service has confirmed.
 */
@NullMarked
package org.lineproof.client.spool;

import org.jspecify.annotations.NullMarked;
