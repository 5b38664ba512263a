/** Salted commitments: fields as SD-JWT disclosures (RFC 9901), the content root over them, raw bytes. */
@NullMarked
package org.lineproof.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
