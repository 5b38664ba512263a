package org.lineproof.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;
import org.lineproof.web.portal.wording.Words;
import org.primefaces.context.PrimeFacesContext;

/** The wording that pages ask for directly. */
@Named
@ApplicationScoped
public class Say {

    /** A moment in ISO form and UTC; nothing for no moment. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : Moments.text(moment);
    }

    /** The start of a digest, for tables. */
    public String shortened(String digest) {
        return Words.shortened(digest);
    }

    /** The count and the noun. */
    public String counted(long count, String noun) {
        return Words.counted(count, noun);
    }

    /** The number with a comma before each group of three digits. */
    public String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A value as part of an address. */
    public String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The mark of a model that nobody registered. */
    public Mark getUnregistered() {
        return Mark.bad("Not registered");
    }

    /** The nonce by which scripts of this page may run; a form has to bring it back. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** What is said above a form, in the order in which it came up; what is about a field leads to it. */
    public List<Notice> getNotices() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Notice> notices = new ArrayList<>();
        faces.getClientIdsWithMessages()
                .forEachRemaining(field -> faces.getMessages(field)
                        .forEachRemaining(message -> notices.add(new Notice(message.getSummary(), field))));
        return notices;
    }

    /** Whether what was sent was refused, so that the notices above the form are bad news. */
    public boolean refused() {
        FacesMessage.Severity worst = FacesContext.getCurrentInstance().getMaximumSeverity();
        return worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }
}
