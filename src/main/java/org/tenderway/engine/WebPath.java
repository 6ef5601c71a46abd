package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The path as the servlets see it, decoded: an encoded letter must not lead past a closed door. */
final class WebPath {

    private WebPath() {}

    static String of(HttpServletRequest request) {
        return Objects.toString(request.getServletPath(), "") + Objects.toString(request.getPathInfo(), "");
    }

    static boolean isEngineWebapp(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/camunda") || path.startsWith("/camunda/");
    }
}
