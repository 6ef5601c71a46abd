package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ways into the engine's web application that nobody needs and that lead around the product's rules: the set-up of a
 * first administrator, deploying models by hand, writing variables, and ending a task with an error instead of an
 * answer. Closed for everybody, administrators too.
 */
class ClosedDoors extends OncePerRequestFilter {

    private static final Pattern SETUP = Pattern.compile("/camunda/api/admin/setup(/.*)?");

    private static final List<Pattern> READ_ONLY = List.of(
            Pattern.compile("/camunda/api/.*/deployment(/.*)?"),
            Pattern.compile("/camunda/api/.*/(variables|localVariables|variables-async)(/.*)?"));

    private static final Pattern ENDED_BY_ERROR =
            Pattern.compile("/camunda/api/.*/task/[^/]+/(bpmnError|bpmnEscalation|resolve)/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = WebPath.of(request);
        if (SETUP.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isWrite(request) && isClosedForWriting(path)) {
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

    private static boolean isWrite(HttpServletRequest request) {
        return !List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    private static boolean isClosedForWriting(String path) {
        return READ_ONLY.stream().anyMatch(door -> door.matcher(path).matches())
                || ENDED_BY_ERROR.matcher(path).matches();
    }
}
