package org.tenderway.plan.domain.printed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.domain.printed.Token.Kind;

/** The words of a printed date, read from the left. */
final class Tokens {

    private final List<Token> all;
    private int at;

    Tokens(List<Token> all) {
        this.all = List.copyOf(all);
    }

    boolean isEmpty() {
        return at == all.size();
    }

    /** The word so many places ahead, or null where there is none. */
    @Nullable
    Token ahead(int places) {
        return at + places < all.size() ? all.get(at + places) : null;
    }

    Token next() {
        if (isEmpty()) {
            throw new NotRead();
        }
        return all.get(at++);
    }

    void skip(int places) {
        at += places;
    }

    boolean takes(Set<String> words) {
        Token next = ahead(0);
        if (next != null && next.is(Kind.WORD) && words.contains(next.text())) {
            at++;
            return true;
        }
        return false;
    }
}
