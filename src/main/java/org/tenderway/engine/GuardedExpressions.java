package org.tenderway.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Expressions of models are evaluated in a running case; those of a query or a stored filter in none. What comes in with
 * a query may have been written by anybody who is signed in, and an expression can reach every bean and class: in no
 * scope only a short list is evaluated. The engine's own check looks at the outermost query and misses nested ones.
 */
class GuardedExpressions extends SpringExpressionManager {

    static final Set<String> SHORT_LIST = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    GuardedExpressions(ApplicationContext beans, @Nullable Map<Object, Object> exposed) {
        super(beans, exposed);
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new GuardedExpression(createValueExpression(text), this, text);
    }

    private static final class GuardedExpression extends JuelExpression {

        GuardedExpression(ValueExpression value, JuelExpressionManager expressions, String text) {
            super(value, expressions, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            refuseOutsideACase(scope);
            return super.getValue(scope, execution);
        }

        @Override
        public void setValue(
                @Nullable Object value, @Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            refuseOutsideACase(scope);
            super.setValue(value, scope, execution);
        }

        private void refuseOutsideACase(@Nullable VariableScope scope) {
            if (scope == null && !isLiteralText() && !SHORT_LIST.contains(getExpressionText())) {
                throw new BadUserRequestException("Expressions are not evaluated in queries and filters");
            }
        }
    }
}
