package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine for the time of one request who acts, so that rules know it and its authorizations hold. People of
 * suppliers it never hears of.
 */
class EngineAuthentication extends OncePerRequestFilter {

    private final IdentityService identities;
    private final EnginePeople people;

    EngineAuthentication(IdentityService identities, EnginePeople people) {
        this.identities = identities;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken
                || SuppliersOnly.isSupplier(authentication)) {
            chain.doFilter(request, response);
            return;
        }
        identities.setAuthentication(authentication.getName(), people.groupsOf(authentication.getName()));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
