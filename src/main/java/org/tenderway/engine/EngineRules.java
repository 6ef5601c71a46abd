package org.tenderway.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine the product's history level and puts the task paper and the rule of its holder around every user task. */
@Component
class EngineRules extends AbstractProcessEnginePlugin {

    private final TaskPaper paper;
    private final TaskHolder holder;
    private final ObjectProvider<NodeClock> clock;
    private final LastLook look;

    EngineRules(TaskPaper paper, TaskHolder holder, ObjectProvider<NodeClock> clock, LastLook look) {
        this.paper = paper;
        this.holder = holder;
        this.clock = clock;
        this.look = look;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Refusals are answers, not incidents: they do not belong into the log with a path through the code.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnableReducedJobExceptionLogging(true);

        List<CommandInterceptor> outermost = new ArrayList<>(List.of(new FailureNote(), new Punctual(clock, look)));
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            outermost.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(outermost);

        // The engine names the case of a job in its lines; who has a task stays out of them.
        configuration.setLoggingContextBusinessKey(CaseInLogs.CASE);

        // Ids are words with hyphens, and people sign in with a name such as j.smith.
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");

        // Otherwise the engine notes at the end of every process, in sixteen tables, the day on which its history may
        // go.
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);

        // Nor does it count how many different people did tasks, from a row for each that somebody takes.
        configuration.setTaskMetricsEnabled(false);

        List<HistoryLevel> levels = new ArrayList<>();
        if (configuration.getCustomHistoryLevels() != null) {
            levels.addAll(configuration.getCustomHistoryLevels());
        }
        levels.add(new QuietHistory());
        configuration.setCustomHistoryLevels(levels);

        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new EveryUserTask());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class EveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, paper.onCreate());
            task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, holder.onAssignment());
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, holder.onComplete());
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, paper.onComplete());
        }
    }
}
