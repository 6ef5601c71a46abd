package org.tenderway.engine;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The way in and out by way of the council's directory. When that does not answer there is no other way in. */
class DirectoryLogin {

    static final String WAY_IN = "/oauth2/authorization/" + Directory.ID;

    /** Where the directory itself says that somebody has left. */
    static final String WORD = "/logout/connect/back-channel/" + Directory.ID;

    private static final String LEAVING = DirectoryLogin.class.getName();
    private static final Map<String, String> SAID = Map.of(
            "taken", "taken",
            "no_part", "nopart",
            "invalid_token_response", "silent",
            "invalid_user_info_response", "silent");

    private final Directory directory;
    private final DirectoryPeople people;
    private final DirectoryLeaving leaving;
    private final EnginePeople engine;
    private final OidcUserService users = new OidcUserService();
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();

    DirectoryLogin(Directory directory, DirectoryPeople people, DirectoryLeaving leaving, EnginePeople engine) {
        this.directory = directory;
        this.people = people;
        this.leaving = leaving;
        this.engine = engine;
        this.codes.setRestClient(directory.tokens());
        var about = new DefaultOAuth2UserService();
        about.setRestOperations(directory.rest());
        this.users.setOauth2UserService(about);
    }

    String origin() {
        return directory.settings().origin();
    }

    void openIn(HttpSecurity http, RequestRates rates) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(directory)
                        .authorizedClientRepository(new TokensInSession())
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(codes))
                        .userInfoEndpoint(about -> about.oidcUserService(this::known))
                        .successHandler(new FirstPage())
                        .failureHandler(DirectoryLogin::failed))
                .logout(logout ->
                        logout.addLogoutHandler(DirectoryLogin::remember).logoutSuccessHandler(this::leave))
                .oidcLogout(said -> said.clientRegistrationRepository(directory)
                        .oidcSessionRegistry(leaving)
                        .backChannel(withDefaults()))
                .addFilterBefore(new WordOfTheDirectory(rates), CsrfFilter.class)
                .addFilterBefore(new WhenSilent(), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private OidcUser known(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String userId = comesIn(user);
        if (engine.groupsOf(userId).isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error("no_part"));
        }
        return new DirectoryUser(user, userId);
    }

    private String comesIn(OidcUser user) {
        try {
            return people.comesIn(user.getClaims()).orElseThrow(DirectoryLogin::taken);
        } catch (DataIntegrityViolationException atTheSameTime) {
            return people.comesIn(user.getClaims()).orElseThrow(DirectoryLogin::taken);
        }
    }

    private static OAuth2AuthenticationException taken() {
        return new OAuth2AuthenticationException(new OAuth2Error("taken"));
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        say(request, response, SAID.getOrDefault(code, "failed"));
    }

    private static void say(HttpServletRequest request, HttpServletResponse response, String what) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?directory=" + what);
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(LEAVING, DirectorySession.idToken(session));
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        String home = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/login")
                .query("signedOut")
                .toUriString();
        response.sendRedirect(request.getAttribute(LEAVING) instanceof String idToken ? wayOut(idToken, home) : home);
    }

    private String wayOut(String idToken, String home) {
        Object address = directory
                .registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
        return address == null
                ? home
                : UriComponentsBuilder.fromUriString(String.valueOf(address))
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(idToken, home)
                        .toUriString();
    }

    /** Anybody may call it, and to tell who did costs a question to the directory: not more often than anything else. */
    private static final class WordOfTheDirectory extends RateDoor {

        WordOfTheDirectory(RequestRates rates) {
            super(rates);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !WebPath.of(request).equals(WORD);
        }
    }

    private final class WhenSilent extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            if (request.getServletPath().equals(WAY_IN) && !directory.answers()) {
                say(request, response, "silent");
            } else {
                next.doFilter(request, response);
            }
        }
    }
}
