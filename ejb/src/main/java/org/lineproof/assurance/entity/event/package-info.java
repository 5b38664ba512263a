/** Which kinds of events a cut holds about a system. */
@NullMarked
package org.lineproof.assurance.entity.event;

import org.jspecify.annotations.NullMarked;
