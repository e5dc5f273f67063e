import { Modal } from '@mantine/core';
import type { ComponentProps } from 'react';
import { DocumentViewer } from './document-viewer';
import classes from './viewer.module.css';

type Props = ComponentProps<typeof DocumentViewer> & { onClose: () => void };

/** On a narrow screen the viewer takes all of it, and gives it back when it is closed. */
export function ViewerOverlay(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.overlay}>
        <DocumentViewer {...props} />
      </div>
    </Modal>
  );
}
