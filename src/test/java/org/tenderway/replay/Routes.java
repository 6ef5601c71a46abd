package org.tenderway.replay;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the running product really has, whoever put it there. */
@Component
class Routes {

    static final String ENGINE = "/camunda/api/engine/engine/{name}";

    private final ApplicationContext context;
    private final ServletContext servlets;

    Routes(ApplicationContext context, ServletContext servlets) {
        this.context = context;
        this.servlets = servlets;
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(mapped());
        all.addAll(files());
        all.addAll(ofTheEnginesWebApplications());
        return all;
    }

    /** What controllers, the description of the API and the actuator answer. */
    Set<String> mapped() {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(named(info))));
        return routes;
    }

    private static List<String> named(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        return names.stream()
                .flatMap(name -> info.getPatternValues().stream()
                        .map(pattern -> name + " " + (pattern.isEmpty() ? "/" : pattern)))
                .toList();
    }

    private Set<String> files() {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(SimpleUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getUrlMap().keySet().forEach(pattern -> routes.add("GET " + pattern)));
        return routes;
    }

    private Set<String> ofTheEnginesWebApplications() {
        Set<String> routes = new TreeSet<>();
        Stream.concat(
                        servlets.getServletRegistrations().values().stream()
                                .map(jakarta.servlet.ServletRegistration::getMappings),
                        servlets.getFilterRegistrations().values().stream()
                                .map(jakarta.servlet.FilterRegistration::getUrlPatternMappings))
                .flatMap(Collection::stream)
                .filter(pattern -> !Set.of("/*", "/", "*").contains(pattern))
                .forEach(pattern -> routes.add("GET " + pattern));
        for (Method method : NamedProcessEngineRestServiceImpl.class.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            if (path != null && path.value().startsWith("/{name}/")) {
                routes.add("GET " + ENGINE + path.value().substring("/{name}".length()));
            }
        }
        return routes;
    }

    static List<String> changes(Collection<String> routes) {
        return routes.stream().filter(route -> !route.startsWith("GET ")).toList();
    }

    static List<String> looks(Collection<String> routes) {
        return routes.stream()
                .filter(route -> route.startsWith("GET ") && !isEngine(route))
                .toList();
    }

    static List<String> ofTheEngine(Collection<String> routes) {
        return routes.stream().filter(Routes::isEngine).toList();
    }

    private static boolean isEngine(String route) {
        return Arrays.asList(route.split(" ")).get(1).startsWith("/camunda");
    }
}
