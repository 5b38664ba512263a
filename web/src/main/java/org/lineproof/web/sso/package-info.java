/** Who is calling and for which organisation: bearer tokens on the API, OpenID Connect on the portal. */
@NullMarked
package org.lineproof.web.sso;

import org.jspecify.annotations.NullMarked;
