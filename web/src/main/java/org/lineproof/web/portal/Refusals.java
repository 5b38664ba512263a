package org.lineproof.web.portal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.wording.Words;

/** What a boundary refused, as a message at the field of a form. */
public final class Refusals {

    private Refusals() {}

    /** The refusal behind what a boundary threw; empty for a failure of ours. */
    public static Optional<Refusal> in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /**
     * Does what a form was sent for and answers where to go next; for a refusal the form stays, and the reason appears
     * at the field of the same id in {@code form}.
     */
    public static @Nullable String shownInForm(Supplier<String> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            show(in(e).orElseThrow(() -> e));
            return null;
        }
    }

    private static void show(Refusal refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String field = refusal.field() == null ? null : "form:" + refusal.field();
        String label = null;
        if (field != null && faces.getViewRoot().findComponent(field) instanceof UIInput input) {
            input.setValid(false);
            label = (String) input.getAttributes().get("label");
        } else {
            field = null;
        }
        faces.validationFailed();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence(refusal, label), null));
    }

    /** "Intended purpose: must not be blank." The field in words, and the reason with its cure. */
    public static String sentence(Refusal refusal) {
        return sentence(refusal, null);
    }

    /** The same with the label that the form gives the field. */
    private static String sentence(Refusal refusal, @Nullable String label) {
        String reason = refusal.reason().endsWith(".") ? refusal.reason() : refusal.reason() + ".";
        String field = refusal.field();
        if (field == null || field.isEmpty()) {
            return Words.capital(reason);
        }
        return (label == null ? Words.capital(Words.spaced(field)) : label) + ": " + reason;
    }
}
