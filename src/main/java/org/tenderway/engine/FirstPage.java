package org.tenderway.engine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where somebody comes who has signed in: the page that was asked for, or the first one of their house. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String SUPPLIERS = "/supplier";

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    FirstPage() {
        setDefaultTargetUrl("/work");
        setRequestCache(asked);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (!SuppliersOnly.isSupplier(authentication)) {
            super.onAuthenticationSuccess(request, response, authentication);
            return;
        }
        String home = request.getContextPath() + SUPPLIERS;
        String wanted = Optional.ofNullable(asked.getRequest(request, response))
                .map(saved -> URI.create(saved.getRedirectUrl()))
                .filter(address -> String.valueOf(address.getPath()).startsWith(home))
                .map(URI::toString)
                .orElse(SUPPLIERS);
        asked.removeRequest(request, response);
        clearAuthenticationAttributes(request);
        getRedirectStrategy().sendRedirect(request, response, wanted);
    }
}
