/**
 * Electronic seals of reports by EU DSS, which is seen nowhere else: sealing (PAdES), validation, renewal. Nothing here
 * knows a database.
 */
@NullMarked
package org.lineproof.reporting.seal;

import org.jspecify.annotations.NullMarked;
