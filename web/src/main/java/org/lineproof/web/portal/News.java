package org.lineproof.web.portal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What was just done, said on the page that comes after it. */
public final class News {

    private News() {}

    /**
     * The sentence appears once, on the page that the browser is sent to.
     *
     * @return the page, as the outcome of the action
     */
    public static String then(String page, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page;
    }
}
