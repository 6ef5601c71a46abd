package org.tenderway.engine;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tenderway.bid.CurrentDraftKey;
import org.tenderway.bid.DraftKey;

/** Keeps the key to a supplier's drafts where it ends with the session: in its memory, nowhere else. */
@Component
class SessionDraftKey implements CurrentDraftKey {

    static final String NAME = "tenderway.draft-key";

    @Override
    public Optional<DraftKey> find() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            if (session != null && session.getAttribute(NAME) instanceof byte[] key) {
                return Optional.of(DraftKey.of(key));
            }
        }
        return Optional.empty();
    }

    @Override
    public void keep(DraftKey key) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            keep(attributes.getRequest().getSession(true), key);
        }
    }

    static void keep(HttpSession session, DraftKey key) {
        session.setAttribute(NAME, key.bytes());
    }

    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }
}
