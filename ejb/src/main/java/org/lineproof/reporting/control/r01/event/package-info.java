/** The sections of R01 about events: which are recorded, for risk, for monitoring, for operation, and of remote biometrics. */
@NullMarked
package org.lineproof.reporting.control.r01.event;

import org.jspecify.annotations.NullMarked;
