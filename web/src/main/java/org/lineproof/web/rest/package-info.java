/** The API under /api/v1 as a whole: what is checked before a resource and what becomes of errors. */
@NullMarked
package org.lineproof.web.rest;

import org.jspecify.annotations.NullMarked;
