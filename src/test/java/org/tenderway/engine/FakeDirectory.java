package org.tenderway.engine;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A directory of a council on the loopback, which lets in whoever is named to it and can fall silent. */
final class FakeDirectory {

    static final String CLIENT = "tenderway";

    record Known(String subject, String name, List<String> roles) {}

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey forgers = newKey();
    private final Map<String, Known> people = new ConcurrentHashMap<>();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, String> sids = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();
    volatile String next = "";
    volatile boolean silent;
    volatile boolean forges;

    FakeDirectory() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void knows(String subject, String name, String... roles) {
        people.put(subject, new Known(subject, name, List.of(roles)));
    }

    /** Its own name of somebody's newest sign-in. */
    String sid(String subject) {
        return sids.getOrDefault(subject, "");
    }

    void closes(String subject) {
        people.remove(subject);
    }

    /** What it says by itself when somebody has left: one of their sign-ins, or all of them. */
    String word(String subject, String sid, boolean forged) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .jwtID("word-" + codes.incrementAndGet())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed((sid.isEmpty() ? claims : claims.claim("sid", sid)).build(), forged);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/authorize")) {
            Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
            String code = next + "." + codes.incrementAndGet();
            nonces.put(code, asked.getOrDefault("nonce", ""));
            sids.put(next, "sid-" + code);
            exchange.getResponseHeaders()
                    .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        switch (path) {
            case "/.well-known/openid-configuration" -> say(exchange, 200, addresses());
            case "/jwks" -> say(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/token" -> token(exchange);
            case "/userinfo" -> about(exchange);
            default -> say(exchange, 404, "{}");
        }
    }

    private String addresses() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/jwks","userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/leave",\
                "subject_types_supported":["public"],"response_types_supported":["code"],\
                "id_token_signing_alg_values_supported":["RS256"],\
                "token_endpoint_auth_methods_supported":["client_secret_basic"]}"""
                .formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String code = asked.getOrDefault("code", asked.getOrDefault("refresh_token", ""));
        Known who = people.get(code.split("\\.")[0]);
        if (who == null) {
            say(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        say(
                exchange,
                200,
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":300,"refresh_token":"%s","id_token":"%s"}"""
                        .formatted(code, code, signed(who, nonces.getOrDefault(code, ""), "sid-" + code)));
    }

    private void about(HttpExchange exchange) throws IOException {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Known who = people.get(bearer.replace("Bearer ", "").split("\\.")[0]);
        say(exchange, who == null ? 401 : 200, who == null ? "{}" : "{\"sub\":\"%s\"}".formatted(who.subject()));
    }

    private String signed(Known who, String nonce, String sid) {
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(who.subject())
                        .audience(CLIENT)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("sid", sid)
                        .claim("preferred_username", who.name())
                        .claim("given_name", "Given")
                        .claim("family_name", who.name())
                        .claim("email", who.name() + "@council.example")
                        .claim("realm_access", Map.of("roles", who.roles()))
                        .build(),
                forges);
    }

    private String signed(JWTClaimsSet claims, boolean forged) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(forged ? forgers : key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
