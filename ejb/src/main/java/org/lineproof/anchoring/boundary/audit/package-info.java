/** Audits of all logs: at intervals in the server, and by an operator without it. */
@NullMarked
package org.lineproof.anchoring.boundary.audit;

import org.jspecify.annotations.NullMarked;
