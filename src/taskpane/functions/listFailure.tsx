import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";

const useStyles = makeStyles({ failure: { marginTop: tokens.spacingVerticalL } });

/** Says that the list could not be loaded, and offers to try again. */
export function ListFailure({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline" className={useStyles().failure}>
      <MessageBarBody>
        <MessageBarTitle>The list of functions could not be loaded:</MessageBarTitle> {message}. Functions that Excel
        already knows go on working.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
