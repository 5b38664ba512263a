package org.lineproof.web.portal;

import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** What the address of a page says. A page asks before its form is read: the form brings it back as the address did. */
public final class Address {
    private Address() {}

    /** A parameter of the request; null if it has none of this name. */
    public static @Nullable String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
