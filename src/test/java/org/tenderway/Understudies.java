package org.tenderway;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.ReflectionUtils;
import org.tenderway.award.Awards;
import org.tenderway.bid.Bids;
import org.tenderway.contract.Contracts;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.notification.Letters;
import org.tenderway.plan.Intentions;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.Tenders;

/** Puts the {@link Understudy} fields of a test on the stage before it and takes them off after it. */
public class Understudies implements TestExecutionListener {

    private static final Set<Class<?>> PARTS = Set.of(
            Awards.class,
            Bids.class,
            Contracts.class,
            CurrentActor.class,
            Decisions.class,
            Intentions.class,
            Letters.class,
            People.class,
            Suppliers.class,
            Tenders.class);

    private static final Map<Class<?>, Object> ON_STAGE = new ConcurrentHashMap<>();

    /** The parts whose understudy asks the real player, who must then not be sent back to the understudy. */
    private static final ThreadLocal<Set<Class<?>>> ASKING = ThreadLocal.withInitial(HashSet::new);

    @Override
    public void prepareTestInstance(TestContext test) {
        ON_STAGE.clear();
        ReflectionUtils.doWithFields(
                test.getTestClass(),
                field -> {
                    Class<?> part = field.getType();
                    if (!PARTS.contains(part)) {
                        throw new IllegalStateException(part + " is not among the parts of " + Understudies.class);
                    }
                    Object mock = field.getAnnotation(Understudy.class).spy()
                            ? spy(part, test.getApplicationContext())
                            : Mockito.mock(part);
                    ReflectionUtils.makeAccessible(field);
                    field.set(test.getTestInstance(), mock);
                    ON_STAGE.put(part, mock);
                },
                field -> field.isAnnotationPresent(Understudy.class));
    }

    @Override
    public void afterTestMethod(TestContext test) {
        ON_STAGE.clear();
    }

    private static <T> T spy(Class<T> part, ApplicationContext context) {
        return Mockito.mock(part, AdditionalAnswers.delegatesTo(context.getBean(part)));
    }

    /** Stands before the counters of every context, before their transactions too. */
    @Component
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static class Prompter extends DefaultPointcutAdvisor {

        Prompter() {
            super(new EveryPart(), (MethodInterceptor) Prompter::play);
            setOrder(Ordered.HIGHEST_PRECEDENCE);
        }

        private static Object play(MethodInvocation call) throws Throwable {
            for (Map.Entry<Class<?>, Object> each : ON_STAGE.entrySet()) {
                var line = ReflectionUtils.findMethod(
                        each.getKey(),
                        call.getMethod().getName(),
                        call.getMethod().getParameterTypes());
                if (line != null
                        && each.getKey().isInstance(call.getThis())
                        && ASKING.get().add(each.getKey())) {
                    try {
                        return line.invoke(each.getValue(), call.getArguments());
                    } catch (java.lang.reflect.InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    } finally {
                        ASKING.get().remove(each.getKey());
                    }
                }
            }
            return call.proceed();
        }
    }

    private static final class EveryPart extends StaticMethodMatcherPointcut {

        @Override
        public ClassFilter getClassFilter() {
            return type -> PARTS.stream().anyMatch(part -> part.isAssignableFrom(type));
        }

        @Override
        public boolean matches(java.lang.reflect.Method method, Class<?> type) {
            return PARTS.stream()
                    .anyMatch(part ->
                            ReflectionUtils.findMethod(part, method.getName(), method.getParameterTypes()) != null);
        }
    }
}
