package org.tenderway.engine;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The council's directory, which says who somebody is (OpenID Connect). It is asked for its addresses at the first
 * sign-in, not at start: the product starts and works while the directory does not answer.
 */
class Directory implements ClientRegistrationRepository {

    static final String ID = "council";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String ADDRESSES = "/.well-known/openid-configuration";

    private final DirectorySettings settings;
    private final JdkClientHttpRequestFactory requests;
    private final RestClient plain;
    private final AtomicLong answered;
    private volatile @Nullable ClientRegistration known;
    private volatile @Nullable JwtDecoder reader;

    Directory(DirectorySettings settings) {
        this.settings = settings;
        this.answered = new AtomicLong(System.nanoTime() - settings.askAgain().toNanos());
        // A directory that is silent must hold nobody's page for long.
        this.requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        this.requests.setReadTimeout(PATIENCE);
        this.plain = RestClient.builder().requestFactory(requests).build();
    }

    DirectorySettings settings() {
        return settings;
    }

    /** Whether it answered within the last seconds, or does now. */
    boolean answers() {
        if (System.nanoTime() - answered.get() < settings.askAgain().toNanos()) {
            return true;
        }
        try {
            discover();
            return true;
        } catch (RestClientException | IllegalArgumentException silent) {
            return false;
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /** @throws RestClientException when it does not answer and never has */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        return registration == null ? discover() : registration;
    }

    JwtDecoder reader() {
        JwtDecoder decoder = reader;
        if (decoder == null) {
            decoder = reader(registration());
            reader = decoder;
        }
        return decoder;
    }

    /** Speaks with the address at which tokens are given. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    RestTemplate rest() {
        return new RestTemplate(requests);
    }

    RestClient plain() {
        return plain;
    }

    private ClientRegistration discover() {
        Map<String, Object> addresses = plain.get()
                .uri(settings.issuer().replaceAll("/$", "") + ADDRESSES)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (addresses == null || !settings.issuer().equals(String.valueOf(addresses.get("issuer")))) {
            throw new IllegalArgumentException("the directory gives another name than the one that is configured");
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(addresses)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
        known = registration;
        answered.set(System.nanoTime());
        return registration;
    }

    private JwtDecoder reader(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(allowed -> allowed.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .restOperations(rest())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
