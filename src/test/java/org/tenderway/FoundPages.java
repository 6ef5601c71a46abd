package org.tenderway;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** The pages that rooms answer, as they are mapped: whatever is looked at and comes as a page, not as a file. */
final class FoundPages {

    /** They lead to pages that have addresses of their own. */
    private static final String LEADERS = "TaskPages";

    private FoundPages() {}

    /** Pages to which none of these paths leads. A path leads to the page that names most of it. */
    static Set<String> unvisited(
            Map<RequestMappingInfo, HandlerMethod> handlers, Set<String> rooms, Collection<String> paths) {
        Set<PathPattern> pages = new TreeSet<>(PathPattern.SPECIFICITY_COMPARATOR.thenComparing(PathPattern::toString));
        handlers.forEach((mapping, method) -> {
            if (isPage(method, rooms)
                    && mapping.getProducesCondition().isEmpty()
                    && mapping.getMethodsCondition().getMethods().stream()
                            .anyMatch(each -> each.name().equals("GET"))) {
                pages.addAll(Objects.requireNonNull(mapping.getPathPatternsCondition())
                        .getPatterns());
            }
        });
        Set<String> unvisited = new TreeSet<>();
        pages.forEach(page -> unvisited.add(page.getPatternString()));
        paths.stream()
                .map(path -> PathContainer.parsePath(path.replaceAll("[?].*", "")))
                .forEach(path -> pages.stream()
                        .filter(page -> page.matches(path))
                        .findFirst()
                        .ifPresent(page -> unvisited.remove(page.getPatternString())));
        return unvisited;
    }

    private static boolean isPage(HandlerMethod method, Set<String> rooms) {
        Class<?> pages = method.getBeanType();
        String[] words = pages.getName().split("\\.");
        return words[1].equals("tenderway")
                && rooms.contains(words[2])
                && !pages.isAnnotationPresent(RestController.class)
                && !pages.getSimpleName().equals(LEADERS)
                && method.getMethod().getReturnType() == String.class;
    }
}
