/** What can be called below /api/v1: one class for each collection. Rules are the boundaries' matter. */
@NullMarked
package org.lineproof.web.rest.resource;

import org.jspecify.annotations.NullMarked;
