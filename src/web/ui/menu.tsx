import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './icon.tsx';
import './button.css';
import './popover.css';

interface Item {
  key: string;
  label: string;
  onChoose: () => void;
  isDanger?: boolean;
  isDisabled?: boolean;
}

interface Props {
  label: string;
  items: readonly Item[];
}

/** A button that offers a few further things to do. */
export const Menu = ({ label, items }: Props) => (
  <MenuTrigger>
    <Button className="button" data-size="small">
      {label}
      <Icon name="down" size={16} />
    </Button>
    <Popover className="popover" placement="bottom end">
      <AriaMenu className="list-box">
        {items.map(item => (
          <MenuItem
            key={item.key}
            id={item.key}
            className="list-item"
            onAction={item.onChoose}
            isDisabled={item.isDisabled ?? false}
            data-danger={item.isDanger || undefined}
          >
            {item.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
