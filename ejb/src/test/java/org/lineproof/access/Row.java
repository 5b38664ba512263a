package org.lineproof.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lineproof.database.Beans;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.Refusal;

/** How a method of a boundary keeps apart what a caller may read. */
sealed interface Row {

    /** It is asked about one system, or something of it. Of a hidden one it tells what it tells of one nobody has. */
    record OfSystem(BiFunction<Beans, Side, Object> question) implements Row {

        /** What was answered; null where that is nothing. */
        Object answer(Beans beans, Side side) {
            try {
                return something(question.apply(beans, side));
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                    return null;
                }
                throw refusal;
            }
        }

        private static Object something(Object answer) {
            boolean nothing = switch (answer) {
                case Optional<?> found -> found.isEmpty();
                case List<?> list -> list.isEmpty();
                case Map<?, ?> map -> map.isEmpty();
                case Page<?> page -> page.total() == 0 && page.items().isEmpty();
                case ProofOnChain proof -> proof.equals(new ProofOnChain(null, null, null));
                default -> false;
            };
            return nothing ? null : answer;
        }
    }

    /** It lists what is of many systems. The question answers with the ids of the systems that were told of. */
    record Lists(Function<Beans, List<String>> systems) implements Row {}

    /** It is about the whole organisation, and refused to whoever may read less. */
    record Whole(Function<Beans, Object> question) implements Row {}

    /** It tells nothing of what the organisation records about a system. */
    record Open(String what) implements Row {}

    /** It records or decides; who may is the business of its own tests. */
    record Acts() implements Row {}
}
