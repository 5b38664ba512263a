/** Heartbeats of producers. */
@NullMarked
package org.lineproof.web.rest.resource.heartbeat;

import org.jspecify.annotations.NullMarked;
