package org.tenderway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.tenderway.identity.Role;

/** Who may come in where: the engine's web applications guard themselves, everything else is guarded here. */
@Configuration
class SignInRules {

    private static final String CONTENT_SECURITY =
            """
            default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; \
            form-action 'self'""";

    private final EngineSession session;
    private final EngineSignIn signIn;
    private final SupplierSignIn suppliers;
    private final EnginePeople people;
    private final EngineAuthentication engineAuthentication;
    private final UploadDoor uploads;
    private final SourceThrottle throttle;
    private final RequestRates requestRates;
    private final RateDoor rates;
    private final WatchRights watching;
    private final SendOnce once;
    private final @Nullable DirectoryLogin directory;

    SignInRules(
            EngineSession session,
            EngineSignIn signIn,
            SupplierSignIn suppliers,
            IdentityService identities,
            EnginePeople people,
            SentForms forms,
            ObjectProvider<DirectoryLogin> directory,
            Environment environment) {
        this.directory = directory.getIfAvailable();
        this.session = session;
        this.signIn = signIn;
        this.suppliers = suppliers;
        this.people = people;
        this.engineAuthentication = new EngineAuthentication(identities, people);
        this.uploads = new UploadDoor(
                DataSize.ofMegabytes(environment.getProperty("tenderway.files.most-megabytes", Integer.class, 20))
                        .toBytes(),
                environment.getProperty("tenderway.files.at-once", Integer.class, 4));
        this.once = new SendOnce(forms);
        this.requestRates = RequestRates.of(environment);
        this.rates = new RateDoor(requestRates);
        this.watching = new WatchRights(environment.getProperty("tenderway.metrics.token", ""));
        this.throttle =
                new SourceThrottle(environment.getProperty("tenderway.sign-in.most-per-place", Integer.class, 60));
    }

    /** They bring their own sign-in and their own protection against forged requests. */
    @Bean
    @Order(1)
    SecurityFilterChain engineWebapps(HttpSecurity http, TaskEnding endings, FormLabels labels, ObjectMapper json)
            throws Exception {
        return http.securityMatcher(WebPath::isEngineWebapp)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(hsts -> {})
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(throttle, AuthorizationFilter.class)
                .addFilterBefore(rates, AuthorizationFilter.class)
                .addFilterBefore(new StillThere(session, directory != null), AuthorizationFilter.class)
                .addFilterBefore(new ClosedDoors(people), AuthorizationFilter.class)
                .addFilterBefore(new PlainAnswers(endings, labels, json), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Machines sign in with every request; a browser may use its session, guarded against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
        return ours(http)
                .securityMatcher(anyOf("/api/**", "/engine-rest/**"))
                .csrf(csrf ->
                        csrf.requireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                                && request.getHeader(HttpHeaders.AUTHORIZATION) == null))
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(ApiProblems::writeUnauthorized))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ApiProblems::writeUnauthorized)
                        .accessDeniedHandler(ApiProblems::writeForbidden))
                .authorizeHttpRequests(requests -> requests.requestMatchers(anyOf(
                                HttpMethod.GET,
                                "/api/v1/standstill",
                                "/api/v1/call-in",
                                "/api/v1/deadlines",
                                "/api/v1/openapi/**"))
                        .permitAll()
                        .anyRequest()
                        .access(SuppliersOnly.STAFF))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        if (directory != null) {
            directory.openIn(http, requestRates);
        }
        return ours(http)
                .authenticationProvider(suppliers)
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .successHandler(new FirstPage())
                        .failureUrl("/login?error")
                        .permitAll())
                .logout(logout ->
                        (directory == null ? logout.logoutSuccessUrl("/login?signedOut") : logout).permitAll())
                .authorizeHttpRequests(requests -> requests.requestMatchers(anyOf(
                                "/",
                                "/login",
                                "/error",
                                "/accessibility",
                                "/calculators/**",
                                "/assets/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/calendar/feed/*",
                                "/opportunities/**",
                                "/supplier/register/**",
                                "/supplier/confirm",
                                "/supplier/forgotten/**",
                                "/supplier/password/**",
                                "/supplier/join/**",
                                "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(anyOf("/supplier", "/supplier/**"))
                        .access(SuppliersOnly.SUPPLIERS)
                        .requestMatchers(anyOf("/actuator/prometheus"))
                        .access(watching)
                        .requestMatchers(anyOf("/actuator/**"))
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .access(SuppliersOnly.STAFF))
                .build();
    }

    /** No keyboard has a key for it, and a database refuses it. */
    @Bean
    HttpFirewall withoutNoughts() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private HttpSecurity ours(HttpSecurity http) throws Exception {
        return http.authenticationProvider(signIn)
                .securityContext(context -> context.securityContextRepository(session))
                .addFilterBefore(rates, AuthorizationFilter.class)
                .addFilterBefore(engineAuthentication, AuthorizationFilter.class)
                .addFilterAfter(once, AuthorizationFilter.class)
                .addFilterBefore(throttle, CsrfFilter.class)
                .addFilterBefore(uploads, CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                directory == null ? CONTENT_SECURITY : CONTENT_SECURITY + " " + directory.origin()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static RequestMatcher anyOf(String... patterns) {
        return anyOf(null, patterns);
    }

    private static RequestMatcher anyOf(@Nullable HttpMethod method, String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern ->
                        (RequestMatcher) (method == null ? builder.matcher(pattern) : builder.matcher(method, pattern)))
                .toList());
    }
}
