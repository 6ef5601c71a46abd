package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tenderway.bid.DraftKey;
import org.tenderway.supplier.SignedInSupplier;

/**
 * One session for the product's pages and the engine's web applications: the entry that those keep in the HTTP session
 * is the only one there is. Signing in or out at either side is signing in or out at both, and roles are read afresh at
 * every request, so that one taken away is gone at the next click. Whoever signs in for a supplier has an entry of
 * another kind, which those applications do not know.
 */
@Component
class EngineSession implements SecurityContextRepository {

    private static final String SUPPLIER = "tenderway.supplier";

    private final ProcessEngine engine;
    private final EngineSignIn signIn;
    private final SupplierSignIn suppliers;
    private final ObjectProvider<DirectorySession> directory;

    EngineSession(
            ProcessEngine engine,
            EngineSignIn signIn,
            SupplierSignIn suppliers,
            ObjectProvider<DirectorySession> directory) {
        this.engine = engine;
        this.signIn = signIn;
        this.suppliers = suppliers;
        this.directory = directory;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        HttpSession session = exchange.getRequest().getSession(false);
        if (session != null) {
            if (session.getAttribute(SUPPLIER) instanceof String supplier) {
                suppliers.signedIn(supplier).ifPresent(context::setAuthentication);
            } else {
                staff(session).ifPresent(context::setAuthentication);
            }
        }
        return context;
    }

    /** Whoever of the council is signed in; nobody, and the session forgets them, once they have no part any more. */
    Optional<Authentication> staff(HttpSession session) {
        Authentications entries = AuthenticationUtil.getAuthsFromSession(session);
        if (!(entries.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication user)) {
            return Optional.empty();
        }
        DirectorySession known = directory.getIfAvailable();
        Optional<Authentication> still =
                known == null || known.stands(session) ? signIn.signedIn(user.getIdentityId()) : Optional.empty();
        if (still.isEmpty()) {
            forget(session);
        }
        return still;
    }

    private void forget(HttpSession session) {
        AuthenticationUtil.getAuthsFromSession(session).removeByEngineName(engine.getName());
        session.removeAttribute(SUPPLIER);
        SessionDraftKey.forget(session);
        DirectorySession.forget(session);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                forget(session);
            }
            return;
        }
        if (authentication.getPrincipal() instanceof SignedInSupplier supplier) {
            HttpSession session = request.getSession(true);
            forget(session);
            session.setAttribute(SUPPLIER, suppliers.entryOf(supplier));
            if (authentication.getDetails() instanceof DraftKey key) {
                SessionDraftKey.keep(session, key);
            }
            return;
        }
        UserAuthentication entry = AuthenticationUtil.createAuthentication(engine, authentication.getName());
        if (entry != null) {
            HttpSession session = request.getSession(true);
            session.removeAttribute(SUPPLIER);
            SessionDraftKey.forget(session);
            if (authentication.getPrincipal() instanceof DirectoryUser named) {
                DirectorySession.begin(session, named);
            } else {
                DirectorySession.forget(session);
            }
            Authentications entries = AuthenticationUtil.getAuthsFromSession(session);
            entries.addOrReplace(entry);
            AuthenticationUtil.updateSession(session, entries);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && (session.getAttribute(SUPPLIER) != null
                        || AuthenticationUtil.getAuthsFromSession(session)
                                .hasAuthenticationForProcessEngine(engine.getName()));
    }
}
