package org.tenderway.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** The beans of the product by their names, and the addresses of its pages. */
public final class Beans {

    private final Map<String, Class<?>> byName = new TreeMap<>();

    private Beans() {}

    public static Beans ofTheProduct() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var names = new SimpleBeanDefinitionRegistry();
        var beans = new Beans();
        for (var found : scanner.findCandidateComponents("org.tenderway")) {
            String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName((AnnotatedBeanDefinition) found, names);
            beans.byName.put(name, ClassUtils.resolveClassName(found.getBeanClassName(), null));
        }
        return beans;
    }

    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    public boolean is(String name, Class<?> type) {
        return knows(name) && type.isAssignableFrom(byName.get(name));
    }

    /** Empty when the engine could make this call. */
    public String whyNotCallable(Expression.Call call) {
        Class<?> type = byName.get(call.bean());
        if (type == null) {
            return "there is no bean " + call.bean();
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            return type.getSimpleName() + " is not a public class, so the engine cannot call it";
        }
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(call.method()))
                .toList();
        if (methods.isEmpty()) {
            return "%s has no public method %s".formatted(type.getSimpleName(), call.method());
        }
        int given = call.arguments().size();
        return methods.stream().anyMatch(method -> method.getParameterCount() == given)
                ? ""
                : "%s.%s does not take %d arguments".formatted(type.getSimpleName(), call.method(), given);
    }

    /** Whether a page of the product answers at the address. */
    public boolean servesPage(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("^app:", "/").replaceAll("^/+", "/"));
        return pages().stream()
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(path));
    }

    private List<String> pages() {
        List<String> found = new ArrayList<>();
        for (Class<?> type : byName.values()) {
            if (!AnnotatedElementUtils.hasAnnotation(type, Controller.class)) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                for (String prefix : patterns(AnnotatedElementUtils.getMergedAnnotation(type, RequestMapping.class))) {
                    RequestMapping mapping = AnnotatedElementUtils.getMergedAnnotation(method, RequestMapping.class);
                    if (mapping != null) {
                        patterns(mapping).forEach(pattern -> found.add(prefix + pattern));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> patterns(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }
}
