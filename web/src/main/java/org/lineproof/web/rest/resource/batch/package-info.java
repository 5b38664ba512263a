/** Receipts that come under one signature. */
@NullMarked
package org.lineproof.web.rest.resource.batch;

import org.jspecify.annotations.NullMarked;
