package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderway.identity.Role;

/**
 * Ways into the engine's web application that nobody needs and that lead around the product's rules: the set-up of a
 * first administrator, deploying models by hand, writing variables, handing a task to others than its model names, and
 * ending it with an error instead of an answer. Closed for everybody, administrators too.
 */
class ClosedDoors extends OncePerRequestFilter {

    // Nothing is measured there, and asking for it fails with the path through the code in the log.
    private static final Pattern NOWHERE =
            Pattern.compile("/camunda/api/(admin/setup|engine/engine/[^/]+/metrics)(/.*)?");

    private static final List<Pattern> READ_ONLY = List.of(
            Pattern.compile("/camunda/api/.*/deployment(/.*)?"),
            Pattern.compile("/camunda/api/.*/(variables|localVariables|variables-async)(/.*)?"));

    // A delegated task could not be handed back, and whose a task may become is said by its model.
    private static final Pattern AROUND_THE_TASK = Pattern.compile(
            "/camunda/api/.*/task/[^/]+/(bpmnError|bpmnEscalation|delegate|resolve|identity-links(/delete)?)/?");

    private static final Pattern TASK = Pattern.compile("/camunda/api/.*/task/[^/]+/?");

    // The engine lets people rename and delete themselves, though who did what must stay readable; and a job that
    // somebody
    // may not execute is counted as failed by the attempt, until it is never tried again.
    private static final Pattern FOR_ADMINISTRATORS =
            Pattern.compile("/camunda/api/.*/(user/[^/]+(/profile)?|job/[^/]+/execute)/?");

    // The engine asks only whether somebody is signed in before it counts every running case for them.
    private static final Pattern COCKPIT = Pattern.compile("/camunda/api/cockpit/(?!plugin/[^/]+/static/).*");

    private final EnginePeople people;

    ClosedDoors(EnginePeople people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = WebPath.of(request);
        if (NOWHERE.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (COCKPIT.matcher(path).matches() && !isFor(request, Role.MANAGER, Role.ADMINISTRATOR)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (isWrite(request)
                && FOR_ADMINISTRATORS.matcher(path).matches()
                && !isFor(request, Role.ADMINISTRATOR)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (isWrite(request) && isClosedForWriting(request.getMethod(), path)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter()
                    .write(
                            """
                            {"type":"AuthorizationException","message":"This is not done here: models come with the \
                            product, and facts are changed by its own forms and pages."}""");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isFor(HttpServletRequest request, Role... roles) {
        var session = request.getSession(false);
        return session != null
                && AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .flatMap(signedIn -> people.find(signedIn.getIdentityId()).stream())
                        .anyMatch(person -> Stream.of(roles).anyMatch(person.roles()::contains));
    }

    private static boolean isWrite(HttpServletRequest request) {
        return !List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    private static boolean isClosedForWriting(String method, String path) {
        return READ_ONLY.stream().anyMatch(door -> door.matcher(path).matches())
                || AROUND_THE_TASK.matcher(path).matches()
                || (method.equals("DELETE") && TASK.matcher(path).matches());
    }
}
